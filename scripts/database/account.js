import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { isRoot } from "../steps/place.js";

/** @typedef {{ uid?: number, gid?: number }} Account */

const nobody = { uid: 65534, gid: 65534 };

/**
 * As whom PostgreSQL runs: as ourselves, or, because it refuses root, as the owner of the data, else as the system user
 * postgres, else as one made for it, else as nobody.
 * @param {string} dataDir
 * @returns {Account}
 */
export function serverAccount(dataDir) {
  if (!isRoot) return {};
  return ownerOf(dataDir) ?? accountOf("postgres") ?? newAccount("leve-de-buurt") ?? nobody;
}

/** @param {string} path */
function ownerOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : null;
}

/** @param {string} name */
function accountOf(name) {
  const [uid, gid] = ["-u", "-g"].map((flag) => {
    const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : 0;
  });
  return uid && gid ? { uid, gid } : null;
}

/** @param {string} name */
function newAccount(name) {
  const known = accountOf(name);
  if (known) return known;
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name]);
  return accountOf(name);
}
