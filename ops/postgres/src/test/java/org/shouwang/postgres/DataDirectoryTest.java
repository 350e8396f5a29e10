package org.shouwang.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir Path room;

    @Test
    void is_made_for_its_owner_alone_and_opens_again() throws IOException {
        Path data = room.resolve("some/where");
        assertThat(DataDirectory.isUnused(data)).isTrue();
        for (int turn = 0; turn < 2; turn++) {
            try (DataDirectory directory = DataDirectory.open(data)) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                        .isEqualTo("rwx------");
                assertThat(directory.keys()).isDirectory();
                assertThat(directory.attachments()).isDirectory();
            }
        }
        assertThat(DataDirectory.isUnused(data)).isFalse();
    }

    @Test
    void is_held_by_one() {
        try (DataDirectory directory = DataDirectory.open(room)) {
            assertThatThrownBy(() -> DataDirectory.open(directory.root()))
                    .isInstanceOf(DirectoryInUseException.class)
                    .hasMessageContaining("另一个进程");
        }
    }

    @Test
    void of_a_newer_version_is_left_alone() throws IOException {
        DataDirectory.open(room).close();
        Files.writeString(room.resolve("layout"), "2\n");
        assertThatThrownBy(() -> DataDirectory.open(room))
                .isInstanceOf(DataDirectoryException.class)
                .hasMessageContaining("newer version (2, this program: 1)");
        Files.writeString(room.resolve("layout"), "1\n");
        DataDirectory.open(room).close();
    }

    @Test
    void with_a_damaged_mark_is_left_alone() throws IOException {
        DataDirectory.open(room).close();
        Files.writeString(room.resolve("layout"), "?\n");
        assertThatThrownBy(() -> DataDirectory.open(room))
                .isInstanceOf(DataDirectoryException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void that_holds_somebodys_other_files_is_left_alone() throws IOException {
        Files.writeString(room.resolve("letter.txt"), "dear");
        assertThatThrownBy(() -> DataDirectory.open(room))
                .isInstanceOf(DataDirectoryException.class)
                .hasMessageContaining("no data directory");
        assertThat(room).isDirectoryNotContaining("glob:**/lock");
    }
}
