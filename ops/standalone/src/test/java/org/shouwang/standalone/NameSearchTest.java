package org.shouwang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The search for a name finds it in every disguise; else its silence would say nothing. */
class NameSearchTest {

    private static final String NAME = "逐遛遥";

    @Test
    void a_name_is_found_in_any_writing() {
        assertThat(seen(NAME)).isTrue();
        assertThat(seen("\\u9010\\u905b\\u9065")).isTrue();
        for (String charset : new String[] {"UTF-8", "GBK", "UTF-16LE", "UTF-16BE"}) {
            byte[] bytes = NAME.getBytes(Charset.forName(charset));
            assertThat(seen(HexFormat.of().formatHex(bytes))).as(charset).isTrue();
        }
    }

    @Test
    void a_name_is_found_in_base64_wherever_it_begins() {
        for (String before : new String[] {"", "a", "ab", "abc"}) {
            byte[] text = (before + NAME + " 你好").getBytes(StandardCharsets.UTF_8);
            assertThat(seen(Base64.getEncoder().encodeToString(text))).as(before).isTrue();
        }
    }

    @Test
    void other_text_is_no_name() {
        assertThat(seen("示例：学生在微信里写不想再撑了")).isFalse();
    }

    private static boolean seen(String text) {
        return NameSearch.writings(NAME).stream().anyMatch(text::contains);
    }
}
