/** Pages of documents of which the site keeps a log. */
import { tellChange } from '../ui/tell-change.ts';

tellChange();
