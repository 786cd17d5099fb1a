declare global {
  interface Window {
    /** Directives that the page broke, with what broke them. */
    policyViolations: string[];
  }
}

/** Keeps every violation of the Content Security Policy, even of code that catches its error. */
export function watchPolicy(): void {
  window.policyViolations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    const { violatedDirective, blockedURI, sourceFile, lineNumber, columnNumber, sample } = event;
    const where = `${sourceFile}:${lineNumber}:${columnNumber}`;
    window.policyViolations.push(
      `${violatedDirective}: ${blockedURI} at ${where} ${sample}`.trim(),
    );
  });
}
