/** What is new, for feed readers: Atom (RFC 4287) and JSON Feed 1.1. Names in them are absolute: a site that does not know its address has none. */
import { clauseById } from '../document/clause.ts';
import { showLineBreaks } from '../document/control.ts';
import { DECLARATION, escapeXml, withoutControls } from '../office/xml.ts';
import * as wording from '../wording/interface.ts';
import { type ChangedPlace, loggedInWords, type SiteChange, siteChanges } from './changes.ts';
import type { PublishedDocument, Site } from './published.ts';
import { urls } from './urls.ts';

/** So many are in a feed; the pages have all. */
const NEWEST_IN_FEED = 50;

export interface FeedItem {
  /** Absolute, and the same for ever. */
  id: string;
  url: string;
  title: string;
  /** A day in the time of Beijing, as RFC 3339 has it. */
  date: string;
  text: string;
}

export interface Feed {
  title: string;
  description: string;
  author: string;
  home: string;
  items: FeedItem[];
}

/** Quotation marks are what is often emended. */
const quoted = (text: string): string => `【${showLineBreaks(text)}】`;

function outcomeOf({ sic, corr, mark }: ChangedPlace): string {
  if (mark?.emendation.kind === 'gap') return wording.markedMissing;
  if (corr === undefined || corr === sic) return wording.keptDoubtful;
  return corr === '' ? wording.linesJoined : `${wording.corrected}${quoted(corr)}`;
}

function placeInWords({ document }: PublishedDocument, place: ChangedPlace, restored: boolean): string {
  const { label } = clauseById(document, place.clause);
  const once = place.corr ? `，${wording.onceCorrected}${quoted(place.corr)}` : '';
  const said = restored
    ? `${wording.takenBack}，${wording.received}${quoted(place.sic)}${once}`
    : `${wording.received}${quoted(place.sic)}，${outcomeOf(place)}`;
  return `${label}：${said}`;
}

function textOfChange({ policy, name, origin, logged, emended, restored }: SiteChange): string {
  return [
    origin ? `${name}（${origin}）` : name,
    ...(logged.note ? [logged.note] : []),
    ...(policy ? emended.map((place) => placeInWords(policy, place, false)) : []),
    ...(policy ? restored.map((place) => placeInWords(policy, place, true)) : []),
    ...(policy ? [] : [wording.noLongerHere]),
  ].join('\n');
}

/** The first clause that is meant; of a document as a whole its overview; of one that is here no more the line that says so. */
function pathOf({ policy, emended, restored, page }: SiteChange): string {
  const [first] = [...emended, ...restored];
  if (!policy) return page;
  return first ? urls.clause(policy.id, first.clause) : urls.policy(policy.id);
}

/** @returns null where the site does not know its address, or keeps no log */
export function feedOf(site: Site): Feed | null {
  const { address, name, description, publisher } = site;
  const changes = siteChanges(site).slice(0, NEWEST_IN_FEED);
  if (!address || !changes.length) return null;
  const absolute = (path: string): string => new URL(path.slice(1), address).href;
  const items = changes.map(
    (change): FeedItem => ({
      id: `${absolute(urls.changes())}#c-${change.id}`,
      url: absolute(pathOf(change)),
      title: `${loggedInWords(change.logged)}：${change.name}`,
      date: `${change.logged.date}T00:00:00+08:00`,
      text: textOfChange(change),
    }),
  );
  return { title: `${name}：${wording.changesLabel}`, description, author: publisher, home: address, items };
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
const link = (rel: string, type: string, href: string): string => `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;

const atomEntry = ({ id, url, title, date, text }: FeedItem): string =>
  [
    '<entry>',
    element('id', id),
    element('title', title),
    link('alternate', 'text/html', url),
    element('published', date),
    element('updated', date),
    element('content', text),
    '</entry>',
  ].join('\n');

const below = (home: string, path: string): string => new URL(path.slice(1), home).href;

export function atomFeed({ title, description, author, home, items }: Feed): string {
  const page = below(home, urls.changes());
  return `${DECLARATION}${[
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    element('id', page),
    element('title', title),
    element('subtitle', description),
    link('self', 'application/atom+xml', below(home, urls.feed('xml'))),
    link('alternate', 'text/html', page),
    element('updated', items[0]?.date ?? ''),
    `<author>${element('name', author)}</author>`,
    ...items.map(atomEntry),
    '</feed>',
  ].join('\n')}\n`;
}

export function jsonFeed({ title, description, author, home, items }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: below(home, urls.changes()),
    feed_url: below(home, urls.feed('json')),
    language: 'zh-CN',
    authors: [{ name: author }],
    items: items.map(({ id, url, title: name, date, text }) => ({
      id,
      url,
      title: name,
      content_text: withoutControls(text),
      date_published: date,
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
