/** Reads drafts from files and writes reports; loaded when one is first asked for. */
import { draftReport } from '../../office/draft-report.ts';
import { readDraft } from '../proofread/read-draft.ts';

window.duizhaoDraftFiles = { read: readDraft, report: draftReport };
