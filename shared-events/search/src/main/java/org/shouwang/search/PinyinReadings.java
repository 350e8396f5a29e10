package org.shouwang.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Readings that a dictionary of single characters gets wrong in names, the likeliest first:
 * surnames with a reading of their own (新华字典, 姓氏读音), and characters of given names with two common
 * ones.
 */
final class PinyinReadings {

    private static final Map<String, List<String>> SURNAMES =
            table(
                    """
                    单=shan,dan 曾=zeng,ceng 仇=qiu,chou 查=zha,cha 解=xie,jie 任=ren 区=ou,qu
                    尉=wei,yu 乐=yue,le 朴=piao,pu 盖=ge,gai 覃=qin,tan 缪=miao,mou 繁=po,fan
                    洗=xian,xi 冼=xian 员=yun,yuan 能=nai,neng 召=shao,zhao 车=che 黑=he,hei
                    种=chong,zhong 秘=bi,mi 逄=pang 折=she,zhe 翟=zhai,di 葛=ge 都=du,dou
                    谌=chen,shen 阚=kan 隗=wei,kui 郇=xun,huan 祭=zhai,ji 乜=nie 佴=nai 卜=bu
                    牟=mou,mu 盛=sheng 柏=bai,bo 宓=mi,fu 褚=chu 薄=bo,bao 訾=zi 亓=qi 仉=zhang
                    晁=chao 戚=qi 荀=xun 眭=sui 郗=xi,chi 郏=jia 麴=qu 佘=she 厍=she 库=she,ku
                    撒=sa 哈=ha 钭=tou 相=xiang 过=guo 要=yao 强=qiang 应=ying 宁=ning 纪=ji
                    华=hua 燕=yan 令=ling 曲=qu 石=shi 沈=shen 冯=feng 贾=jia 余=yu 俞=yu 叶=ye
                    万=wan 适=kuo,shi 妫=gui 缑=gou 璩=qu 藏=zang,cang 臧=zang 那=na 南=nan
                    尉迟=yu_chi,wei_chi 万俟=mo_qi 单于=chan_yu 长孙=zhang_sun 澹台=tan_tai
                    令狐=ling_hu 欧阳=ou_yang 上官=shang_guan 司马=si_ma 司徒=si_tu 司空=si_kong
                    诸葛=zhu_ge 夏侯=xia_hou 皇甫=huang_fu 东方=dong_fang 南宫=nan_gong
                    西门=xi_men 公孙=gong_sun 慕容=mu_rong 宇文=yu_wen 鲜于=xian_yu
                    闻人=wen_ren 赫连=he_lian 呼延=hu_yan 端木=duan_mu 百里=bai_li
                    东郭=dong_guo 独孤=du_gu 拓跋=tuo_ba 轩辕=xuan_yuan 太史=tai_shi
                    濮阳=pu_yang 宰父=zai_fu 钟离=zhong_li 完颜=wan_yan 公羊=gong_yang
                    淳于=chun_yu 申屠=shen_tu 仲孙=zhong_sun 梁丘=liang_qiu 左丘=zuo_qiu
                    第五=di_wu 纳兰=na_lan 叶赫=ye_he 南郭=nan_guo 呼和=hu_he
                    """);

    private static final Map<String, List<String>> GIVEN =
            table(
                    """
                    乐=le,yue 行=xing,hang 朝=zhao,chao 茜=qian,xi 晟=sheng,cheng 盛=sheng,cheng
                    重=chong,zhong 长=chang,zhang 曾=zeng,ceng 单=dan,shan 娜=na,nuo 珲=hui,hun
                    珩=heng 焘=tao 仔=zi,zai 伽=jia,qie 铤=ting,ding 藏=cang,zang 莎=sha,suo
                    颉=jie,xie 柏=bai,bo 奇=qi,ji 参=can,shen 拓=tuo,ta 纶=lun,guan 楷=kai
                    校=xiao,jiao 识=shi,zhi 翟=zhai,di 和=he 兴=xing 好=hao 传=chuan 骑=qi
                    车=che 将=jiang 強=qiang 强=qiang 隽=jun,juan 峤=qiao,jiao 倩=qian
                    尧=yao 泊=bo,po 洋=yang 圳=zhen 贲=ben,bi 妤=yu 沁=qin 翯=he 彧=yu
                    婼=ruo,chuo 禅=chan,shan 弹=tan,dan 读=du 曲=qu 卜=bu 冠=guan 中=zhong
                    相=xiang 降=jiang,xiang 蔓=man 蕃=fan 芎=xiong 黾=min 郇=xun 似=si 椎=zhui
                    """);

    private PinyinReadings() {}

    /** The syllables, with a blank between two; empty when the dictionary is right. */
    static List<String> surname(String surname) {
        return SURNAMES.getOrDefault(surname, List.of());
    }

    static List<String> given(String character) {
        return GIVEN.getOrDefault(character, List.of());
    }

    private static Map<String, List<String>> table(String text) {
        var table = new HashMap<String, List<String>>();
        for (var entry : text.split("\\s+")) {
            int equals = entry.indexOf('=');
            table.put(
                    entry.substring(0, equals),
                    List.of(entry.substring(equals + 1).replace('_', ' ').split(",")));
        }
        return Map.copyOf(table);
    }
}
