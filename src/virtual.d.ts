/** Modules that the build makes. */
declare module 'virtual:notes' {
  /** By policy/collection/entry. */
  const notes: Record<string, () => Promise<import('astro').MDXInstance<Record<string, unknown>>>>;
  export default notes;
}
