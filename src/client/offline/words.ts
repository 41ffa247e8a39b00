/** What readers are told. */
import type { Failure } from './messages.ts';

export const FAILED: Record<Failure, string> = {
  changed: '没有存成：网站已有新版本。刷新页面，换成新版本以后再存。',
  room: '没有存成：这台设备没有空间了，或浏览器不允许存。',
  network: '没有存成：网络不通。已存的不受影响，可以再试。',
};

export const size = (bytes: number): string =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
