package org.shouwang.standalone;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * How the program was started.
 *
 * @param port on 127.0.0.1
 * @param data where everything is kept
 * @param empty for a real school: no demo data
 */
record Options(int port, Path data, boolean empty) {

    /**
     * @throws IllegalArgumentException saying what is wrong, for whoever started it
     */
    static Options of(String[] arguments) {
        int port = 8080;
        Path data = null;
        boolean empty = false;
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--port" -> port = Integer.parseInt(value(option, rest));
                case "--data" -> data = Path.of(value(option, rest));
                case "--empty" -> empty = true;
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }
        if (data == null) {
            throw new IllegalArgumentException("--data says where everything is kept");
        }
        return new Options(port, data.toAbsolutePath(), empty);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }
}
