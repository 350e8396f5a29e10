package org.shouwang.command.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The zip container of a workbook, in memory alone: a roster never touches the disk in the clear.
 * It is inflated once to be measured before anything is parsed, so a bomb costs its limit and no
 * more.
 */
final class Container {

    /** Parts that are asked for more than once and are small in every real workbook. */
    private static final int KEPT = 256 * 1024;

    private final byte[] file;
    private final Map<String, byte[]> small = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    private Container(byte[] file) {
        this.file = file;
    }

    static Container open(byte[] file) throws RefusedFile {
        var container = new Container(file);
        container.measure(CentralDirectory.entries(file));
        return container;
    }

    /** Opens a part by its name in the package, whatever its case. */
    Optional<InputStream> part(String name) throws IOException {
        var wanted = normal(name);
        if (!names.contains(wanted)) {
            return Optional.empty();
        }
        if (small.containsKey(wanted)) {
            return Optional.of(new ByteArrayInputStream(small.get(wanted)));
        }
        var zip = new ZipInputStream(new ByteArrayInputStream(file));
        for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
            if (normal(entry.getName()).equals(wanted)) {
                return Optional.of(zip);
            }
        }
        return Optional.empty();
    }

    private void measure(int declared) throws RefusedFile {
        if (declared > RosterLimits.ENTRIES) {
            throw new RefusedFile(FileProblem.UNPACKS_TOO_LARGE);
        }
        long unpacked = 0;
        var buffer = new byte[64 * 1024];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                var name = normal(entry.getName());
                names.add(name);
                if (names.size() > declared) {
                    throw new RefusedFile(FileProblem.BROKEN_WORKBOOK);
                }
                var kept = new ByteArrayOutputStream();
                for (int n; (n = zip.read(buffer)) > 0; ) {
                    unpacked += n;
                    refuseBomb(unpacked);
                    if (kept.size() <= KEPT) {
                        kept.write(buffer, 0, n);
                    }
                }
                if (kept.size() <= KEPT) {
                    small.put(name, kept.toByteArray());
                }
            }
        } catch (RefusedFile e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedFile(problem(e));
        }
        if (names.size() != declared) {
            throw new RefusedFile(FileProblem.BROKEN_WORKBOOK);
        }
    }

    private void refuseBomb(long unpacked) throws RefusedFile {
        boolean dense =
                unpacked > RosterLimits.RATIO_FROM && unpacked > RosterLimits.RATIO * file.length;
        if (dense || unpacked > RosterLimits.UNPACKED) {
            throw new RefusedFile(FileProblem.UNPACKS_TOO_LARGE);
        }
    }

    /** The JDK refuses an encrypted entry with this word; there is no other sign of it. */
    private static FileProblem problem(Exception e) {
        var message = String.valueOf(e.getMessage());
        return message.contains("encrypted") ? FileProblem.ENCRYPTED : FileProblem.BROKEN_WORKBOOK;
    }

    private static String normal(String name) {
        var slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashes.startsWith("/") ? slashes.substring(1) : slashes;
    }
}
