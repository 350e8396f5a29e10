package org.shouwang.command.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.Picture;
import org.shouwang.contract.Attachment.MediaType;

/** What a file is by its content. */
class ContentTypeTest {

    private static final byte[] PNG = Picture.of("png");
    private static final byte[] JPEG = Picture.of("jpg");

    @Test
    void a_whole_picture_is_one() {
        assertThat(ContentType.of(PNG)).isEqualTo(MediaType.PNG);
        assertThat(ContentType.of(JPEG)).isEqualTo(MediaType.JPEG);
        assertThat(ContentType.of(webp(10, 10))).isEqualTo(MediaType.WEBP);
    }

    @Test
    void something_after_its_end_takes_nothing_from_it() {
        assertThat(ContentType.of(Arrays.copyOf(PNG, PNG.length + 100))).isEqualTo(MediaType.PNG);
        assertThat(ContentType.of(Arrays.copyOf(JPEG, JPEG.length + 100)))
                .isEqualTo(MediaType.JPEG);
    }

    @Test
    void a_picture_that_broke_off_is_none() {
        for (byte[] picture : new byte[][] {PNG, JPEG, webp(10, 10)}) {
            for (int length = picture.length - 1; length > 3; length--) {
                assertThat(ContentType.of(Arrays.copyOf(picture, length)))
                        .as("%d bytes of %d", length, picture.length)
                        .isIn(MediaType.OTHER, MediaType.TEXT);
            }
        }
    }

    @Test
    void the_beginning_of_a_picture_and_rubbish_is_none() {
        byte[] rubbish = new byte[2_000];
        var chance = new Random(7);
        for (byte[] picture : new byte[][] {PNG, JPEG, webp(10, 10)}) {
            for (int round = 0; round < 200; round++) {
                chance.nextBytes(rubbish);
                System.arraycopy(picture, 0, rubbish, 0, 12);
                assertThat(ContentType.of(rubbish)).isEqualTo(MediaType.OTHER);
            }
        }
    }

    @Test
    void a_png_without_size_or_data_is_none() {
        byte[] flat = PNG.clone();
        Arrays.fill(flat, 16, 20, (byte) 0);
        assertThat(ContentType.of(flat)).isEqualTo(MediaType.OTHER);
        byte[] head = Arrays.copyOf(PNG, 33 + 12);
        System.arraycopy(PNG, PNG.length - 12, head, 33, 12);
        assertThat(ContentType.of(head)).isEqualTo(MediaType.OTHER);
    }

    @Test
    void a_webp_larger_than_its_file_is_none() {
        assertThat(ContentType.of(webp(11, 10))).isEqualTo(MediaType.OTHER);
        assertThat(ContentType.of(webp(0, 10))).isEqualTo(MediaType.OTHER);
    }

    @Test
    void a_name_is_belied_by_anything_else_and_a_picture_of_another_kind_is_a_picture() {
        MediaType html = ContentType.of("<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(html).isEqualTo(MediaType.TEXT);
        assertThat(ContentType.belies("letter.PNG", html)).isTrue();
        assertThat(ContentType.belies("letter.pdf", html)).isTrue();
        assertThat(ContentType.belies("letter.jpg", MediaType.OTHER)).isTrue();
        assertThat(ContentType.belies("letter.jpg", MediaType.PNG)).isFalse();
        assertThat(ContentType.belies("letter.txt", html)).isFalse();
        assertThat(ContentType.belies("letter", html)).isFalse();
        assertThat(ContentType.belies("photo.heic", MediaType.OTHER)).isFalse();
    }

    /**
     * @param says how long its only chunk says it is
     */
    private static byte[] webp(int says, int is) {
        ByteBuffer file = ByteBuffer.allocate(20 + is).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + is);
        file.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII)).putInt(says);
        return file.array();
    }
}
