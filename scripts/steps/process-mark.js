import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * What tells one life of a process number from the next: its start. Null when no process with that number is alive.
 * A number alone is no proof, the system hands it out again.
 * @param {number} pid
 * @returns {string | null}
 */
export function processMark(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return process.platform === "linux" ? linuxMark(pid) : psMark(pid);
}

/**
 * @param {number} pid
 * @param {string} mark
 */
export const isAlive = (pid, mark) => processMark(pid) === mark;

/** @param {number} pid */
function linuxMark(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // A zombie has ended; it only waits to be counted by a parent, which may never come.
    if (fields[0] === "Z" || fields[0] === "X") return null;
    return `${bootId()}/${fields[19]}`;
  } catch {
    return null;
  }
}

function bootId() {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}

/** @param {number} pid */
function psMark(pid) {
  const { status, stdout } = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" });
  const [state = "Z", ...start] = (stdout ?? "").trim().split(/\s+/);
  return status === 0 && !state.startsWith("Z") ? start.join(" ") : null;
}

/**
 * The command line of a process, arguments parted by spaces; empty when there is none.
 * @param {number} pid
 */
export function commandLine(pid) {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    } catch {
      return "";
    }
  }
  return (spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "").trim();
}
