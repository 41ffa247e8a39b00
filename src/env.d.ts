/** Modules that the build makes. */
declare module 'virtual:settings' {
  /** What this build, or this server, works with. */
  const settings: import('./site/settings.ts').PageSettings;
  export default settings;
}
