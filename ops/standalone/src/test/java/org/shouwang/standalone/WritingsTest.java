package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is known again in every disguise; else the silence of a search would say nothing. */
class WritingsTest {

    private static final String NAME = "逐遛遥";

    private final Writings writings = Writings.of(NAME);

    @ParameterizedTest
    @ValueSource(
            strings = {
                NAME,
                "\\u9010\\u905B\\u9065",
                "&#36880;&#36955;&#36965;",
                "&#x9010;&#x905b;&#x9065;",
                "/find?q=%E9%80%90%E9%81%9B%E9%81%A5",
                "=E9=80=90=E9=81=9B=E9=81=A5",
                "\\351\\200\\220\\351\\201\\233\\351\\201\\245"
            })
    void a_name_is_known_in_any_text(String text) {
        assertThat(writings.in("前" + text + "后")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "UTF-16LE", "UTF-16BE"})
    void a_name_is_known_in_any_charset(String charset) {
        byte[] bytes = ("名单：" + NAME).getBytes(Charset.forName(charset));
        assertThat(writings.in(bytes)).isTrue();
        assertThat(writings.in(HexFormat.of().formatHex(bytes))).isTrue();
        assertThat(writings.in(new String(bytes, StandardCharsets.ISO_8859_1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc"})
    void a_name_is_known_in_base64_wherever_it_begins(String before) {
        byte[] text = (before + NAME + " 你好").getBytes(StandardCharsets.UTF_8);
        assertThat(writings.in(Base64.getEncoder().encodeToString(text))).isTrue();
        assertThat(writings.in(Base64.getUrlEncoder().encodeToString(text))).isTrue();
    }

    @Test
    void a_number_is_known_in_utf_16_too() {
        byte[] bytes = "电话 13712345678".getBytes(StandardCharsets.UTF_16LE);
        assertThat(Writings.of("13712345678").in(bytes)).isTrue();
    }

    @Test
    void other_text_is_no_name() {
        assertThat(writings.in("示例：学生在微信里写不想再撑了")).isFalse();
        assertThat(writings.in("示例：学生在微信里写不想再撑了".getBytes(StandardCharsets.UTF_8))).isFalse();
    }
}
