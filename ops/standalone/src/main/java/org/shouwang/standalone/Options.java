package org.shouwang.standalone;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.shouwang.contract.token.Label;

/**
 * How the program was started.
 *
 * @param port on 127.0.0.1; 0 takes any free one
 * @param data where everything is kept
 * @param empty for a real school: no demo data
 * @param school what a real school is called when it is founded
 * @param newLink the log-in name of somebody who has to set a password anew
 */
record Options(int port, Path data, boolean empty, Label school, Optional<String> newLink) {

    private static final int PORTS = 65_535;
    private static final Label THIS_SCHOOL = new Label("本校");

    Options(int port, Path data, boolean empty) {
        this(port, data, empty, THIS_SCHOOL, Optional.empty());
    }

    /**
     * @throws IllegalArgumentException saying what is wrong, for whoever started it
     */
    static Options of(String[] arguments) {
        int port = 8080;
        Path data = null;
        boolean empty = false;
        Label school = THIS_SCHOOL;
        Optional<String> newLink = Optional.empty();
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--port" -> port = port(value(option, rest));
                case "--data" -> data = Path.of(value(option, rest));
                case "--empty" -> empty = true;
                case "--new-link" -> newLink = Optional.of(value(option, rest));
                case "--school" -> school = school(value(option, rest));
                default ->
                        throw new IllegalArgumentException(
                                "不认识的选项：" + option + "\nUnknown option: " + option);
            }
        }
        if (data == null) {
            throw new IllegalArgumentException(
                    "请用 --data 指定数据目录\n--data says where everything is kept");
        }
        return new Options(port, data.toAbsolutePath(), empty, school, newLink);
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

    private static Label school(String given) {
        try {
            return new Label(given.strip());
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(
                    "校名由 1 到 60 个汉字、字母、数字组成，可以有空格、括号、点、横线：%s\n".formatted(given)
                            + "A school's name is 1 to 60 letters and digits, with spaces,"
                            + " brackets, dots and dashes: "
                            + given);
        }
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " 后面缺少值\n" + option + " needs a value");
        }
        return rest.next();
    }
}
