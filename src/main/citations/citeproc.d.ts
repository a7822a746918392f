declare module 'citeproc' {
  const CSL: import('./citeproc-api').CiteprocModule;
  export = CSL;
}
