package org.shouwang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "李示例甲, lishilijia, lslj, lislj",
        "单示例, shanshili, ssl, shansl",
        "曾示例, zengshili, zsl, zengsl",
        "仇示例, qiushili, qsl, qiusl",
        "查示例, zhashili, zsl, zhasl",
        "解示例, xieshili, xsl, xiesl",
        "任示例, renshili, rsl, rensl",
        "区示例, oushili, osl, ousl",
        "翟示例, zhaishili, zsl, zhaisl",
        "盖示例, geshili, gsl, gesl",
        "朴示例, piaoshili, psl, piaosl",
        "覃示例, qinshili, qsl, qinsl",
        "卜示例, bushili, bsl, busl",
        "缪示例, miaoshili, msl, miaosl",
        "乐示例, yueshili, ysl, yuesl",
        "吕示例, lvshili, lsl, lvsl",
        "欧阳示例, ouyangshili, oysl, ouyangsl",
        "尉迟示例, yuchishili, ycsl, yuchisl",
        "万俟示例, moqishili, mqsl, moqisl",
        "单于示例, chanyushili, cysl, chanyusl",
        "长孙示例, zhangsunshili, zssl, zhangsunsl",
        "阿依·示例, ayishili, aysl, aysl"
    })
    void a_surname_is_read_as_a_surname(String name, String full, String initials, String mixed) {
        var reading = Pinyin.of(name).getFirst();

        assertThat(reading.full()).isEqualTo(full);
        assertThat(reading.initials()).isEqualTo(initials);
        assertThat(reading.surnameAndInitials()).isEqualTo(mixed);
    }

    @Test
    void other_common_readings_are_kept_behind_the_likeliest() {
        assertThat(Pinyin.of("单示例"))
                .extracting(Pinyin.Reading::full)
                .containsExactly("shanshili", "danshili");
        assertThat(Pinyin.of("李乐"))
                .extracting(Pinyin.Reading::full)
                .containsExactly("lile", "liyue");
        assertThat(Pinyin.of("单朝乐行")).hasSize(Pinyin.MOST);
        assertThat(Pinyin.of("单朝乐行").getFirst().full()).isEqualTo("shanzhaolexing");
    }

    @Test
    void a_name_of_two_characters_that_begins_like_a_compound_surname_is_read_by_its_first() {
        assertThat(Pinyin.of("单于").getFirst().full()).isEqualTo("shanyu");
    }

    @Test
    void what_has_no_reading_is_passed_over() {
        assertThat(Pinyin.of("Ann Example")).isEmpty();
        assertThat(Pinyin.of("")).isEmpty();
        assertThat(Pinyin.of("李\uD872\uDF4A").getFirst().full()).isEqualTo("li");
        assertThat(Pinyin.of("\uD872\uDF4A")).isEmpty();
    }

    @Test
    void the_hundred_commonest_surnames_are_read_right() {
        var surnames =
                "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚"
                        + "沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔";
        var readings =
                ("wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao"
                     + " luo zheng liang xie song tang xu han deng feng cao peng zeng xiao tian"
                     + " dong pan yuan cai jiang yu yu du ye cheng wei su lv ding ren lu yao shen"
                     + " zhong jiang cui tan lu fan wang liao shi jin wei jia xia fu fang zou xiong"
                     + " bai meng qin qiu hou jiang yin xue yan duan lei long li shi tao he mao hao"
                     + " gu gong shao wan qin wu qian dai yan mo kong")
                        .split(" ");

        assertThat(readings).hasSize(surnames.length());
        assertThat(IntStream.range(0, readings.length))
                .allSatisfy(
                        i ->
                                assertThat(Pinyin.of(surnames.charAt(i) + "示例").getFirst().full())
                                        .as(surnames.substring(i, i + 1))
                                        .isEqualTo(readings[i] + "shili"));
    }
}
