package org.shouwang.log.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.log.keys.BlindIndex.Purpose;

class BlindIndexTest {

    private static final SchoolId SCHOOL = new SchoolId(new UUID(0, 1));
    private static final SchoolId OTHER_SCHOOL = new SchoolId(new UUID(0, 2));
    private static final String NUMBER = "20260001";

    private final BlindIndex index = new BlindIndex(new byte[32]);

    @Test
    void equal_texts_give_equal_tokens_and_nothing_else_does() {
        byte[] token = index.full(SCHOOL, Purpose.SCHOOL_NUMBER, NUMBER);

        assertThat(token).hasSize(32).isEqualTo(index.full(SCHOOL, Purpose.SCHOOL_NUMBER, NUMBER));
        assertThat(token)
                .isNotEqualTo(index.full(SCHOOL, Purpose.SCHOOL_NUMBER, "20260002"))
                .isNotEqualTo(index.full(SCHOOL, Purpose.PHONE, NUMBER))
                .isNotEqualTo(index.full(OTHER_SCHOOL, Purpose.SCHOOL_NUMBER, NUMBER));
        assertThat(index.token64(SCHOOL, Purpose.SCHOOL_NUMBER, NUMBER))
                .isEqualTo(ByteBuffer.wrap(token).getLong());
    }

    /** Computed apart with Python's hmac module; stored tokens depend on it for ever. */
    @Test
    void the_derivation_never_changes() {
        assertThat(HexFormat.of().formatHex(index.full(SCHOOL, Purpose.NAME, "李示例甲")))
                .isEqualTo("065931da27c7d49e702b09eb8ba907011332daca2e4c26ecc56c22e0d0a0873b");
    }

    @Test
    void the_index_of_a_key_file_is_the_same_the_next_time(@TempDir Path folder) {
        Path file = folder.resolve("kek");

        assertThat(
                        LocalKeyEncryption.openOrCreate(file)
                                .blindIndex()
                                .token64(SCHOOL, Purpose.NAME, "王示例"))
                .isEqualTo(
                        LocalKeyEncryption.open(file)
                                .blindIndex()
                                .token64(SCHOOL, Purpose.NAME, "王示例"));
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> new BlindIndex(new byte[16]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
