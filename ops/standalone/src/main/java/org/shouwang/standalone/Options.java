package org.shouwang.standalone;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * How the program was started.
 *
 * @param port on 127.0.0.1; 0 takes any free one
 * @param data where everything is kept
 * @param empty for a real school: no demo data
 */
record Options(int port, Path data, boolean empty) {

    private static final int PORTS = 65_535;

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
                case "--port" -> port = port(value(option, rest));
                case "--data" -> data = Path.of(value(option, rest));
                case "--empty" -> empty = true;
                default ->
                        throw new IllegalArgumentException(
                                "不认识的选项：" + option + "\nUnknown option: " + option);
            }
        }
        if (data == null) {
            throw new IllegalArgumentException(
                    "请用 --data 指定数据目录\n--data says where everything is kept");
        }
        return new Options(port, data.toAbsolutePath(), empty);
    }

    private static int port(String given) {
        try {
            int port = Integer.parseInt(given);
            if (port >= 0 && port <= PORTS) {
                return port;
            }
        } catch (NumberFormatException _) {
            // The same words as for a number that is too large.
        }
        throw new IllegalArgumentException(
                "端口必须是 0 到 65535 的数字：" + given + "\nA port is a number from 0 to 65535: " + given);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " 后面缺少值\n" + option + " needs a value");
        }
        return rest.next();
    }
}
