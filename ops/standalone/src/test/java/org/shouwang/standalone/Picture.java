package org.shouwang.standalone;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures as phones take them. */
final class Picture {

    private Picture() {}

    /** A screenshot in which a name stands, as far as whoever searches bytes is concerned. */
    static byte[] screenshot(String name) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(36, 78, BufferedImage.TYPE_INT_RGB), "png", bytes);
            bytes.writeBytes(
                    name.getBytes(StandardCharsets.UTF_8)); // after the end: no reader minds
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
