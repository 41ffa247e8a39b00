/** Pages of documents whose words say from when to when they hold. */
import { initValidity } from '../ui/validity.ts';

initValidity();
