/** A job, for any number of threads at a time, that writes what documents have beside their pages, and the first thread's own: the site's. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publishedData } from '../../data/publish.ts';
import { comparisonDocx } from '../../office/comparison-docx.ts';
import { officialText } from '../../office/official-text.ts';
import { sheetDocx } from '../../office/sheet-docx.ts';
import { sheetXlsx } from '../../office/sheet-xlsx.ts';
import { textDocx } from '../../office/text-docx.ts';
import { markdown, plainText } from '../../office/text-plain.ts';
import type { OfficialText } from '../../office/types.ts';
import { versionsDocx } from '../../office/versions-docx.ts';
import { publishedLibrary } from '../../proofread/publish.ts';
import { dictionaries } from '../../search/dictionaries.ts';
import { dataScript, type SearchFiles, searchDocument, searchFiles, searchValidity } from '../../search/publish.ts';
import { comparisonsOf } from '../../site/comparisons.ts';
import { type DutyUnit, dayOf, hasDays, hasDuties, longUnits } from '../../site/duties.ts';
import { deadlinesCalendar, dutiesXlsx, unitCalendar, unitDays, unitList, unitXlsx } from '../../site/duties-files.ts';
import { atomFeed, feedOf, jsonFeed } from '../../site/feeds.ts';
import { levelsPages } from '../../site/levels.ts';
import { imprintIn, type PublishedDocument, type Site } from '../../site/published.ts';
import { sheetsOf } from '../../site/sheets.ts';
import { siteMadeOf } from '../../site/source.ts';
import { urls } from '../../site/urls.ts';
import { versionPages } from '../../site/versions.ts';
import { type BuildContext, type Counter, type Job, takeRemaining } from '../pool/pool.ts';

type Made = string | Uint8Array<ArrayBuffer>;
/** By path in the built folder. */
export type Files = Record<string, () => Made>;

const below = (path: string): string => path.slice(1);

/** What the search has of a document; the site's entries are numbered in it. */
export function searchedIn({ entries }: Site, policy: PublishedDocument): Files {
  const name = `in-${policy.id}`;
  return { [`assets/search/${name}.js`]: () => `${dataScript(name, searchDocument(policy, entries))}\n` };
}

function data({ references, policies }: Site, policy: PublishedDocument): Files {
  const documentOf = (id: string) => (policies.find((one) => one.id === id) ?? policy).document;
  const { statusFacts } = policy;
  return {
    [below(urls.data(policy.id))]: () =>
      `${JSON.stringify(
        publishedData(policy, { references: references.of(policy), statusFacts, provisions: policy.provisions, documentOf }),
        null,
        1,
      )}\n`,
    // The source as received, byte for byte: it was proven to be UTF-8 without BOM.
    [below(urls.source(policy.id))]: () => policy.document.source,
  };
}

function texts(site: Site, policy: PublishedDocument): Files {
  const imprint = imprintIn(site, policy, urls.text(policy.id));
  let text: OfficialText | undefined;
  const once = (): OfficialText => {
    text ??= officialText(policy);
    return text;
  };
  return {
    [below(urls.file(policy.id, 'text.docx'))]: () => textDocx(once(), imprint),
    [below(urls.file(policy.id, 'text.txt'))]: () => plainText(once(), imprint),
    [below(urls.file(policy.id, 'text.md'))]: () => markdown(once(), imprint),
  };
}

/** Each ledger and checklist with nothing filled in. */
function forms(site: Site, policy: PublishedDocument): Files {
  const all = sheetsOf(policy).flatMap(({ sheet, page, file }) => {
    const imprint = imprintIn(site, policy, page);
    return [
      [below(urls.file(policy.id, file('docx'))), () => sheetDocx(sheet, {}, imprint)],
      [below(urls.file(policy.id, file('xlsx'))), () => sheetXlsx(sheet, {}, imprint)],
    ] as const;
  });
  return Object.fromEntries(all);
}

/** Each comparison of a unit's lists. */
const comparisons = (site: Site, policy: PublishedDocument): Files =>
  Object.fromEntries(
    comparisonsOf(policy).map(({ title, comparison, page, file }) => [
      below(file),
      () => comparisonDocx(title, comparison, imprintIn(site, policy, page)),
    ]),
  );

/** The document beside each of its earlier versions. */
const versions = (site: Site, policy: PublishedDocument): Files =>
  Object.fromEntries(
    versionPages(site, policy).map(({ title, comparison, page, file }) => [
      below(file),
      () => versionsDocx(title, comparison, imprintIn(site, policy, page)),
    ]),
  );
/** The lists of the document beside those of the documents that it implements. */
const levels = (site: Site, policy: PublishedDocument): Files =>
  Object.fromEntries(
    levelsPages(site, policy).map(({ title, comparison, page, file }) => [
      below(file),
      () => comparisonDocx(title, comparison, imprintIn(site, policy, page)),
    ]),
  );

/** What a unit is asked, where that is more than a page has. */
const unitFiles = (site: Site, unit: DutyUnit): [string, () => Made][] => [
  [below(urls.dutiesFile(`${unit.id}.xlsx`)), () => unitXlsx(site, unit)],
  ...(unit.demands.some(({ provision }) => dayOf(provision))
    ? [[below(urls.dutiesFile(`${unit.id}.ics`)), () => unitCalendar(site, unit)] as [string, () => Made]]
    : []),
];

/** What the library asks, as files to carry away and for the box that finds units. */
function dutiesFilesOf(site: Site): Files {
  if (!hasDuties(site)) return {};
  return {
    [below(urls.dutiesFile('duties.xlsx'))]: () => dutiesXlsx(site),
    ...Object.fromEntries(longUnits(site).flatMap((unit) => unitFiles(site, unit))),
    ...(hasDays(site) ? { [below(urls.dutiesFile('deadlines.ics'))]: () => deadlinesCalendar(site) } : {}),
    'assets/duty-units.js': () => `window.duizhaoUnits=${JSON.stringify(unitList(site))};\n`,
    'assets/duty-days.js': () => `window.duizhaoUnitDays=${JSON.stringify(unitDays(site))};\n`,
  };
}

function feedsOf(site: Site): Files {
  const feed = feedOf(site);
  if (!feed) return {};
  return { [below(urls.feed('xml'))]: () => atomFeed(feed), [below(urls.feed('json'))]: () => jsonFeed(feed) };
}

/** The search of the whole site; what it has of each document is a file of that document. */
export function searchOf(site: Site): Files {
  const { policies, search, status } = site;
  let made: SearchFiles | undefined;
  const once = (): SearchFiles => {
    made ??= searchFiles(policies, search, dictionaries, (id) => searchValidity(status.of(id)));
    return made;
  };
  return {
    'assets/search/index.js': () => `${dataScript('index', once().site)}\n`,
    'assets/search/proofread.js': () => `${dataScript('proofread', publishedLibrary(policies))}\n`,
    ...dutiesFilesOf(site),
    ...feedsOf(site),
    'assets/search/extras.js': () => `${dataScript('extras', once().extras)}\n`,
  };
}

/** A document's own. */
export const filesOf = (site: Site, policy: PublishedDocument): Files => ({
  ...data(site, policy),
  ...texts(site, policy),
  ...forms(site, policy),
  ...comparisons(site, policy),
  ...versions(site, policy),
  ...levels(site, policy),
});

function write(dir: string, files: Files): void {
  for (const [path, make] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), make());
  }
}

interface ArtifactsTask {
  counter: Counter;
  /** Ids of documents whose own files are there. */
  unchanged: ReadonlySet<string>;
}

const writeArtifacts: Job<ArtifactsTask, void> = ({ settings, content }, { counter, unchanged }) => {
  const site = siteMadeOf(content, settings);
  for (const policy of takeRemaining(site.policies, counter))
    write(settings.out, { ...searchedIn(site, policy), ...(unchanged.has(policy.id) ? {} : filesOf(site, policy)) });
};
export default writeArtifacts;

/** Of what the library asks the pages have told already: whoever has written them does not look for it again. */
export const writeSiteArtifacts = ({ settings, content }: BuildContext): void =>
  write(settings.out, searchOf(siteMadeOf(content, settings)));
