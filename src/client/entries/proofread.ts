/** The page that holds the reader's draft against the documents. */
import { initProofreading } from '../proofread/proofread-page.ts';

initProofreading();
