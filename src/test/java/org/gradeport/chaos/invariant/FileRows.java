package org.gradeport.chaos.invariant;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Counts the rows of a file, without its header.
final class FileRows {

    private FileRows() {}

    static long count(String name, byte[] bytes) throws IOException {
        if (name.endsWith(".csv")) {
            return csv(bytes);
        }
        return name.endsWith(".xlsx") ? excel(bytes) : -1;
    }

    private static long csv(byte[] bytes) throws IOException {
        try (CsvReader<?> rows = CsvReader.builder().ofCsvRecord(new StringReader(new String(bytes, UTF_8)))) {
            return rows.stream().count() - 1;
        }
    }

    private static long excel(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    return elements(zip.readAllBytes()) - 1;
                }
            }
        }
        return 0;
    }

    private static long elements(byte[] sheet) throws IOException {
        try {
            XMLStreamReader xml =
                    XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(sheet));
            long rows = 0;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    rows++;
                }
            }
            return rows;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
