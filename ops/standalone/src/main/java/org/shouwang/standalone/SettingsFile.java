package org.shouwang.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What a school sets for itself: its mail server, its robot, its public address. Made once with
 * everything in it as a comment, read at each start, and readable by its owner alone.
 */
final class SettingsFile {

    private static final String EMPTY =
            """
            # 守望的设置。去掉行首的 # 并填好，然后重新启动。
            # Settings of Shouwang. Take the # away, fill in, and start again.

            # 别人用浏览器打开守望的地址，写在通知和登录链接里  ·  where browsers reach Shouwang; stands in messages and sign-in links
            #shouwang.notify.public-url=https://shouwang.school.example

            # 发邮件的服务器（STARTTLS 用 587）  ·  the mail server (587 for STARTTLS)
            #shouwang.notify.mail.host=smtp.school.example
            #shouwang.notify.mail.port=587
            #shouwang.notify.mail.username=
            #shouwang.notify.mail.password=
            #shouwang.notify.mail.from=shouwang@school.example

            # 企业微信群机器人  ·  the WeCom group robot
            #shouwang.notify.robot.webhook=https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=
            """;

    private SettingsFile() {}

    static Path in(Path directory) {
        Path file = directory.resolve("settings.properties");
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, EMPTY);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The settings cannot be read or made", e);
        }
    }
}
