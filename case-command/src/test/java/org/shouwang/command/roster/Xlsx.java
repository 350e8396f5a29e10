package org.shouwang.command.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small workbooks part by part, right or wrong as a test needs them. */
public final class Xlsx {

    static final String DATE = " s=\"1\"";
    static final String PADDED = " s=\"2\"";
    static final String CHINESE_DATE = " s=\"3\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder strings = new StringBuilder();
    private int stringCount;
    private int row;
    private boolean from1904;

    public static Xlsx sheet() {
        return new Xlsx();
    }

    /** A row of texts, in shared strings. */
    public Xlsx texts(String... texts) {
        var cells = new StringBuilder();
        for (int i = 0; i < texts.length; i++) {
            cells.append(shared(i, texts[i]));
        }
        return cells(cells.toString());
    }

    /** A row of cells given as XML; {@code @} in an address stands for the row's number. */
    public Xlsx cells(String xml) {
        row++;
        rows.append("<row r=\"").append(row).append("\">");
        rows.append(xml.replace("@", Integer.toString(row))).append("</row>");
        return this;
    }

    public String shared(int column, String text) {
        strings.append("<si><t xml:space=\"preserve\">").append(escaped(text)).append("</t></si>");
        return "<c r=\"%s@\" t=\"s\"><v>%d</v></c>".formatted(ColumnName.of(column), stringCount++);
    }

    public static String number(int column, String value, String style) {
        return "<c r=\"%s@\"%s><v>%s</v></c>".formatted(ColumnName.of(column), style, value);
    }

    Xlsx skipRows(int count) {
        row += count;
        return this;
    }

    Xlsx from1904() {
        from1904 = true;
        return this;
    }

    Xlsx part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public byte[] bytes() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("[Content_Types].xml", utf8("<Types/>"));
        all.put(
                "_rels/.rels",
                utf8(
                        relations(
                                "<Relationship Id=\"r1\" Type=\"x/officeDocument\""
                                        + " Target=\"xl/workbook.xml\"/>")));
        all.put(
                "xl/workbook.xml",
                utf8(
                        "<workbook xmlns:r=\"urn:r\"><workbookPr"
                                + (from1904 ? " date1904=\"1\"" : "")
                                + "/><sheets><sheet name=\"花名册\" sheetId=\"1\" r:id=\"s1\"/>"
                                + "</sheets></workbook>"));
        all.put(
                "xl/_rels/workbook.xml.rels",
                utf8(
                        relations(
                                "<Relationship Id=\"s1\" Type=\"x/worksheet\""
                                    + " Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"s2\""
                                    + " Type=\"x/sharedStrings\""
                                    + " Target=\"sharedStrings.xml\"/><Relationship Id=\"s3\""
                                    + " Type=\"x/styles\" Target=\"/xl/styles.xml\"/>")));
        all.put(
                "xl/worksheets/sheet1.xml",
                utf8("<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
        all.put("xl/sharedStrings.xml", utf8("<sst>" + strings + "</sst>"));
        all.put(
                "xl/styles.xml",
                utf8(
                        "<styleSheet><numFmts><numFmt numFmtId=\"164\""
                            + " formatCode=\"00000000\"/><numFmt numFmtId=\"165\""
                            + " formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts><cellStyleXfs><xf"
                            + " numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf"
                            + " numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf"
                            + " numFmtId=\"165\"/></cellXfs></styleSheet>"));
        all.putAll(parts);
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String relations(String relations) {
        return "<Relationships>" + relations + "</Relationships>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
