/** Stands in the head of the single file, whose pages are hidden only as long as the router has not shown one of them. */
import { applyStoredView } from '../ui/stored-view.ts';

const { classList } = document.documentElement;
applyStoredView();
classList.add('routing');
// Should the router fail, all pages are shown.
document.addEventListener('DOMContentLoaded', () => classList.remove('routing'));
