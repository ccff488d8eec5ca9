import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file system in memory that is soon full; `made` tells whether this machine lets us have one. */
export function smallDisk(megabytes: number) {
  const folder = mkdtempSync(join(tmpdir(), "leve-de-buurt-disk-"));
  const size = `size=${megabytes}m,mode=711`;
  const made = spawnSync("mount", ["-t", "tmpfs", "-o", size, "tmpfs", folder]).status === 0;
  const ballast = join(folder, "ballast");
  const remove = () => {
    if (made) spawnSync("umount", ["--lazy", folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  if (made) chmodSync(folder, 0o711);
  process.once("exit", remove);
  return {
    folder,
    made,
    fill: () => {
      const file = openSync(ballast, "a");
      // Ever smaller parts, so that not one byte is left.
      for (let part = 1 << 20; part > 0; part >>= 1) while (wrote(file, part)) continue;
      closeSync(file);
    },
    free: () => rmSync(ballast, { force: true }),
    remove,
  };
}

function wrote(file: number, bytes: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(bytes)) === bytes;
  } catch {
    return false;
  }
}
