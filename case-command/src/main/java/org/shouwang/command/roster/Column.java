package org.shouwang.command.roster;

import java.util.List;

/**
 * One column of a file, for a person who maps it.
 *
 * @param index from 0
 * @param letter as spreadsheets name it
 * @param header as it stands in the file; empty when there is none
 * @param samples the first few values, as they stand in the file
 */
public record Column(int index, String letter, String header, List<String> samples) {

    public Column {
        samples = List.copyOf(samples);
    }

    /** The first few values with phone numbers hidden, for the page. */
    public List<String> shown() {
        return Samples.shown(this);
    }

    /** The header for the page: of a file without headers it may be a row of a student. */
    public String title() {
        return PhoneMask.hide(Samples.beginning(header));
    }

    /** Without the samples, which are personal. */
    @Override
    public String toString() {
        return letter + " " + header;
    }
}
