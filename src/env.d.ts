/** Modules that the build makes. */
declare module 'virtual:settings' {
  /** What this build, or this server, works with. */
  const settings: import('./site/settings.ts').Settings;
  export default settings;
}

declare module 'virtual:source' {
  /** The one of this process. */
  export const contentIn: typeof import('./site/source.ts').contentIn;
  export const siteIn: typeof import('./site/source.ts').siteIn;
}
