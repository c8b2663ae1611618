/** Places a question may name. The corpus covers Chongqing, Sichuan (with Chengdu) and the ministry's notice. */
const CHONGQING =
  "重庆|渝|Chongqing|万州|涪陵|渝中|大渡口|江北|沙坪坝|九龙坡|南岸|北碚|渝北|巴南|长寿|江津|合川|永川|南川|綦江|大足|璧山|铜梁|潼南|荣昌|开州|梁平|武隆|城口|丰都|垫江|忠县|云阳|奉节|巫山|巫溪|石柱|秀山|酉阳|彭水|两江新区|西部科学城|高新区|万盛";
const SICHUAN =
  "四川|川经信|成都|Sichuan|Chengdu|绵阳|德阳|宜宾|泸州|自贡|南充|达州|乐山|眉山|遂宁|内江|攀枝花";
const NATION = "国家|全国|工信部|工业和信息化部|部委|部里|中央|MIIT|China";
const ELSEWHERE =
  "北京|上海|天津|深圳|广州|广东|东莞|佛山|珠海|杭州|宁波|浙江|苏州|南京|无锡|江苏|青岛|济南|山东|厦门|福州|福建|合肥|安徽|武汉|湖北|长沙|湖南|郑州|河南|西安|陕西|贵阳|贵州|昆明|云南|南宁|广西|海南|南昌|江西|太原|山西|石家庄|河北|沈阳|大连|辽宁|长春|吉林|哈尔滨|黑龙江|兰州|甘肃|银川|宁夏|西宁|青海|乌鲁木齐|新疆(?!生产建设兵团)|拉萨|西藏|呼和浩特|内蒙古|香港|澳门|台湾|Beijing|Shanghai|Shenzhen|Guangdong|Zhejiang|Jiangsu";

export interface Places {
  chongqing: string[];
  sichuan: string[];
  nation: string[];
  /** Named, and no document of the corpus is about it. */
  elsewhere: string[];
}

const all = (pattern: string, text: string) => [...new Set(text.match(new RegExp(pattern, "giu")) ?? [])];

export function readPlaces(text: string): Places {
  return {
    chongqing: all(CHONGQING, text),
    sichuan: all(SICHUAN, text),
    nation: all(NATION, text),
    elsewhere: all(ELSEWHERE, text),
  };
}
