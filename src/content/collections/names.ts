/** Two pages of one name cannot be told apart, in a browser's tabs or in search results. */
export const ownName = {
  ownNames: ({ name }: { name: string }) => [{ at: ['name'], name }],
  duplicate: { noun: '名称', note: '换一个名称，使两页能分清' },
};
