/** Who hands a form in: left free under its title, to be written by hand. */
export const FILLED_BY = '填报单位：＿＿＿＿＿＿＿＿＿＿　　填表人：＿＿＿＿＿＿　　填表日期：＿＿＿＿＿＿';
