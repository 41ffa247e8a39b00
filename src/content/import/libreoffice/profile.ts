/** What LibreOffice knows of its user, made for one call: a profile that is open elsewhere would take the call over. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A profile that is new to a version is where that version first draws pictures of up to 4096 pixels a side, to see what
 * the machine can do (`GraphicsRenderTests` in its `vcl`): most of a short call. This one has seen any version.
 */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>99.9</value></prop></item>
</oor:items>
`;

/** @param folder where nothing is yet @returns the argument with which LibreOffice takes it for its own */
export function newProfile(folder: string): string {
  mkdirSync(join(folder, 'user'), { recursive: true });
  writeFileSync(join(folder, 'user/registrymodifications.xcu'), SETTINGS);
  return `-env:UserInstallation=${pathToFileURL(folder).href}`;
}
