/** A set-up step that failed, told so that a person knows what to do next. */
export class SetupError extends Error {
  name = 'SetupError';
}

const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/;

/** What to tell about a failed `npm ci`, from what it wrote. */
export function explainInstall(output) {
  const network = NETWORK.exec(output);
  if (network) {
    return `could not reach the npm registry (${network[0]}). The first run downloads the dependencies: check the connection or proxy, then try again.`;
  }
  if (/ENOSPC/.test(output)) return 'the disk is full: the dependencies need about 300 MB.';
  if (/EROFS|EACCES|EPERM/.test(output)) {
    return 'may not write into the folder. Use a clone that belongs to you, on a disk that is not read-only.';
  }
  if (/EUSAGE|not in sync/.test(output)) {
    return 'package.json and package-lock.json do not match. Run "npm install" and commit the lock file.';
  }
  const tail = output.trim().split('\n').slice(-20).join('\n');
  return `installing the dependencies failed. npm said:\n${tail}`;
}

/** Turns a file-system error about the clone itself into a SetupError; others pass unchanged. */
export function explainFileError(error, root) {
  switch (error?.code) {
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new SetupError(
        `may not write into ${root} (${error.code}), and the set-up is not complete. Use a clone that belongs to you, on a disk that is not read-only.`,
      );
    case 'ENOSPC':
      return new SetupError(`the disk of ${root} is full (ENOSPC).`);
    default:
      return error;
  }
}
