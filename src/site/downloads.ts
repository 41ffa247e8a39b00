/** The files of a page that a reader can carry away, as links. */
import type { Edition } from '../content/edition.ts';
import { fileName } from '../office/file-name.ts';
import * as wording from '../wording/interface.ts';
import { comparisonsOf } from './comparisons.ts';
import { type DutyUnit, dayOf, hasDays } from './duties.ts';
import { FONT_LIST, printables } from './printables.ts';
import type { Site } from './published.ts';
import { sheetsOf } from './sheets.ts';
import { urls } from './urls.ts';

export interface File {
  name: string;
  href: string;
  /** Name under which it is saved. */
  download: string;
}

/** The PDFs of a page, if they are made: its own, or those of its entries; `page` is the page's path. */
export function pdfOf(edition: Edition & { pdf: boolean }, page: string): File[] {
  if (!edition.pdf) return [];
  return printables(edition)
    .filter((one) => one.page === page)
    .map(({ title, section, file }) => ({
      name: section ? wording.pdfNamed(title) : wording.officialPdf,
      href: file,
      download: fileName(title, 'pdf'),
    }));
}

/** The comparison on a page, if there is one; `page` is the page's path. */
export const comparisonFiles = (edition: Edition, page: string): File[] =>
  comparisonsOf(edition)
    .filter((one) => one.page === page)
    .map(({ title, file }) => ({ name: wording.comparisonWord, href: file, download: fileName(title, 'docx') }));

/** The whole text in every form. */
export function textFiles(edition: Edition & { pdf: boolean }): File[] {
  const { id, meta } = edition;
  const file = (name: string, path: string, ending: string): File => ({ name, href: path, download: fileName(meta.title, ending) });
  return [
    ...pdfOf(edition, urls.text(id)),
    file('Word', urls.file(id, 'text.docx'), 'docx'),
    file(wording.plainTextFile, urls.file(id, 'text.txt'), 'txt'),
    file('Markdown', urls.file(id, 'text.md'), 'md'),
    file(wording.dataFile, urls.data(id), 'json'),
    file(wording.singleFileInFull, urls.file(id, `${id}.html`), 'html'),
    ...(edition.pdf ? [{ name: wording.fontsFile, href: urls.file(id, FONT_LIST), download: FONT_LIST }] : []),
  ];
}

/** A form with nothing filled in; `page` is the form's path. */
export function blankFiles(edition: Edition, page: string): File[] {
  return sheetsOf(edition)
    .filter((one) => one.page === page)
    .flatMap(({ sheet, file }) =>
      [
        [wording.blankWord, 'docx'],
        [wording.blankExcel, 'xlsx'],
      ].map(
        ([name = '', ending = '']): File => ({ name, href: urls.file(edition.id, file(ending)), download: fileName(sheet.title, ending) }),
      ),
    );
}

/** What the whole library asks. */
export const dutiesFiles = (site: Site): File[] => [
  { name: 'Excel', href: urls.dutiesFile('duties.xlsx'), download: fileName(wording.dutiesLibraryLabel, 'xlsx') },
  // A calendar without events is none.
  ...(hasDays(site)
    ? [{ name: wording.calendarFile, href: urls.dutiesFile('deadlines.ics'), download: fileName(wording.deadlinesLabel, 'ics') }]
    : []),
];

/** What one unit is asked, where no page lists it whole. */
export const unitDownloads = ({ id, name, demands }: DutyUnit): File[] =>
  [
    [wording.allAsExcel, 'xlsx'] as const,
    ...(demands.some(({ provision }) => dayOf(provision)) ? [[wording.allAsCalendar, 'ics'] as const] : []),
  ].map(([label, ending]) => ({
    name: label,
    href: urls.dutiesFile(`${id}.${ending}`),
    download: fileName(wording.demandsOnUnit(name), ending),
  }));
