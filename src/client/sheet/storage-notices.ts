/** What must be said when the device does not keep, or did not keep well. */
import * as wording from '../../wording/interface.ts';
import { saveFile } from '../ui/save-file.ts';
import { removeNotice, showNotice } from './notices.ts';
import type { SheetStore } from './store.ts';

const FAILING =
  '现在不能保存：浏览器不允许本页保存内容，或者存储空间已满。填写的内容只在这个窗口里，关闭本页会丢失。请现在导出备份，存成文件。';
const DAMAGED = '这台设备上原来保存的内容读不出来：已经损坏，或者是较新的版本保存的。它原样留着，没有改动；请存成文件，交给管理员查看。';

export const showNotSavedNotice = (backup: () => void): void => showNotice('failing', FAILING, [[wording.backup, backup]], true);

export function showDamagedNotice(title: string, store: SheetStore): void {
  const [found] = store.damaged();
  if (!found) {
    removeNotice('damaged');
    return;
  }
  showNotice(
    'damaged',
    DAMAGED,
    [
      [wording.saveAsFile, () => saveFile(`${title} 读不出来的内容`, 'txt', found.raw, 'text/plain')],
      [
        wording.removeLabel,
        () => {
          if (!window.confirm('删去以后不能恢复。确定删去读不出来的内容吗？')) return;
          removeNotice('damaged');
          store.discard(found);
        },
      ],
    ],
    true,
  );
}
