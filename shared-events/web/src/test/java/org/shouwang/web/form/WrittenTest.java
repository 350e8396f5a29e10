package org.shouwang.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "她说不想活了😢", "你好"})
    void utf_8_is_read_as_it_is(String said) {
        assertThat(Written.of(said.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(said);
        assertThat(Written.of(said.getBytes(StandardCharsets.UTF_8)).as()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"你好", "她说明天不用叫我了", "在三号楼 402，abc 快来", "逐遛遥", "㐀"})
    void gbk_is_read_as_gbk(String said) {
        byte[] sent = said.getBytes(Charset.forName("GB18030"));
        assertThat(Written.of(sent).text()).isEqualTo(said);
        assertThat(Written.of(sent).as()).contains(Written.As.GBK);
    }

    @Test
    void what_was_cut_on_the_way_is_not_taken_for_another_encoding() {
        byte[] whole = "她说明天不用叫我了".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThat(Written.of(cut).text()).isEqualTo("她说明天不用叫我\uFFFD[E4]\uFFFD[BA]");
        assertThat(Written.of(cut).as()).contains(Written.As.BYTES);
    }

    @Test
    void of_what_is_nothing_no_byte_is_lost() {
        byte[] noise = {'a', (byte) 0xFF, 'b', (byte) 0x80, (byte) 0xC3};
        assertThat(Written.of(noise).text()).isEqualTo("a\uFFFD[FF]b\uFFFD[80]\uFFFD[C3]");
        assertThat(Written.of(noise).as()).contains(Written.As.BYTES);
    }
}
