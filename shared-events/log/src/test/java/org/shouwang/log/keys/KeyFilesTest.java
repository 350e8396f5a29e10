package org.shouwang.log.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {

    private static final byte[] KEY = {1, 2, 3, 4};
    private static final byte[] CONTEXT = {5};

    @TempDir Path folder;

    @Test
    void the_key_file_is_for_its_owner_alone_and_the_same_the_next_time() throws Exception {
        Path file = folder.resolve("keys/kek");

        byte[] wrapped = LocalKeyEncryption.openOrCreate(file).wrap(KEY, CONTEXT);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(LocalKeyEncryption.open(file).unwrap(wrapped, CONTEXT)).isEqualTo(KEY);
        assertThatThrownBy(() -> LocalKeyEncryption.open(file).unwrap(wrapped, new byte[] {6}))
                .isInstanceOf(GeneralSecurityException.class);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void processes_that_make_the_file_at_once_end_with_the_same_key() throws Exception {
        Path file = folder.resolve("kek");
        int processes = 8;
        var start = new CyclicBarrier(processes);
        List<Future<byte[]>> wrapped = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(processes)) {
            for (int i = 0; i < processes; i++) {
                wrapped.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return LocalKeyEncryption.openOrCreate(file).wrap(KEY, CONTEXT);
                                }));
            }
        }
        for (Future<byte[]> one : wrapped) {
            assertThat(LocalKeyEncryption.open(file).unwrap(one.get(), CONTEXT)).isEqualTo(KEY);
        }
    }

    @Test
    void a_key_file_that_others_may_read_is_not_used() throws IOException {
        Path file = folder.resolve("kek");
        LocalKeyEncryption.openOrCreate(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> LocalKeyEncryption.open(file))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("open to others");
    }

    @Test
    void a_damaged_or_missing_key_file_is_said() throws IOException {
        Path file = folder.resolve("kek");
        assertThatThrownBy(() -> LocalKeyEncryption.open(file)).isInstanceOf(KeysUnavailable.class);
        LocalKeyEncryption.openOrCreate(file);
        Files.writeString(file, "key-encryption-key AAAA\n");

        assertThatThrownBy(() -> LocalKeyEncryption.open(file)).isInstanceOf(KeysUnavailable.class);
    }

    @Test
    void the_public_intake_key_seals_and_only_the_private_one_opens() throws Exception {
        Path open = folder.resolve("intake.pub");
        Path secret = folder.resolve("intake");
        IntakeSeal.openOrCreate(open, secret);

        byte[] sealed = IntakeSeal.withPublicKeyOnly(open).seal(KEY, CONTEXT);

        assertThat(IntakeSeal.withPrivateKey(open, secret).open(sealed, CONTEXT)).isEqualTo(KEY);
        assertThatThrownBy(() -> IntakeSeal.withPublicKeyOnly(open).open(sealed, CONTEXT))
                .isInstanceOf(KeysUnavailable.class);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(open)).doesNotContain("private");
    }

    @Test
    void a_lost_private_intake_key_is_not_replaced_silently() throws IOException {
        Path open = folder.resolve("intake.pub");
        Path secret = folder.resolve("intake");
        IntakeSeal.openOrCreate(open, secret);
        Files.delete(secret);

        assertThatThrownBy(() -> IntakeSeal.openOrCreate(open, secret))
                .isInstanceOf(KeysUnavailable.class)
                .hasMessageContaining("restore it");
    }
}
