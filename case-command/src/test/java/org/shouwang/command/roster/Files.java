package org.shouwang.command.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Reads files in tests. */
final class Files {

    private Files() {}

    static RosterFile readable(byte[] file) {
        var reading = RosterReader.read(file);
        assertThat(reading).isInstanceOf(RosterFile.class);
        return (RosterFile) reading;
    }

    static RosterFile readable(String text) {
        return readable(Xlsx.utf8(text));
    }

    static FileProblem problem(byte[] file) {
        var reading = RosterReader.read(file);
        assertThat(reading).isInstanceOf(Unreadable.class);
        return ((Unreadable) reading).problem();
    }

    static Roster roster(byte[] file) {
        var readable = readable(file);
        return Roster.of(readable, readable.guess());
    }

    static Roster roster(String text) {
        return roster(Xlsx.utf8(text));
    }

    static List<String> texts(RosterFile file, int row) {
        return file.rows().get(row).cells().stream().map(Cell::text).toList();
    }
}
