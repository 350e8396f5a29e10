package org.shouwang.command.roster;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The zip container of a workbook, in memory alone: a roster never touches the disk in the clear.
 * It is unpacked once to be measured before anything is parsed, so a bomb costs its limit and no
 * more.
 *
 * <p>Read by its central directory, as spreadsheet programs do: the JDK's stream refuses what
 * several writers of workbooks produce (64-bit sizes of small entries).
 */
final class Container implements AutoCloseable {

    private final int packed;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    private Container(byte[] file) throws IOException {
        this.packed = file.length;
        this.zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get();
    }

    static Container open(byte[] file) throws RefusedFile {
        try {
            var container = new Container(file);
            container.measure();
            return container;
        } catch (RefusedFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // What the directory of a damaged file points at can be anything.
            throw new RefusedFile(FileProblem.BROKEN_WORKBOOK);
        }
    }

    /** Opens a part by its name in the package, whatever its case. */
    Optional<InputStream> part(String name) throws IOException {
        var entry = entries.get(normal(name));
        return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void measure() throws IOException {
        long unpacked = 0;
        var buffer = new byte[64 * 1024];
        for (var all = zip.getEntriesInPhysicalOrder(); all.hasMoreElements(); ) {
            var entry = all.nextElement();
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new RefusedFile(FileProblem.ENCRYPTED);
            }
            entries.put(normal(entry.getName()), entry);
            if (entries.size() > RosterLimits.ENTRIES) {
                throw new RefusedFile(FileProblem.UNPACKS_TOO_LARGE);
            }
            var sum = new CRC32();
            try (var in = zip.getInputStream(entry)) {
                for (int n; (n = in.read(buffer)) > 0; ) {
                    unpacked += n;
                    refuseBomb(unpacked);
                    sum.update(buffer, 0, n);
                }
            }
            if (sum.getValue() != entry.getCrc()) {
                throw new RefusedFile(FileProblem.BROKEN_WORKBOOK);
            }
        }
    }

    private void refuseBomb(long unpacked) throws RefusedFile {
        boolean dense =
                unpacked > RosterLimits.RATIO_FROM && unpacked > RosterLimits.RATIO * packed;
        if (dense || unpacked > RosterLimits.UNPACKED) {
            throw new RefusedFile(FileProblem.UNPACKS_TOO_LARGE);
        }
    }

    private static String normal(String name) {
        var slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashes.startsWith("/") ? slashes.substring(1) : slashes;
    }
}
