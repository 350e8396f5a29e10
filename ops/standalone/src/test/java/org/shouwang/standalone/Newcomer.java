package org.shouwang.standalone;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.store.CommandContext;
import org.shouwang.command.store.Commands;
import org.shouwang.command.store.Lane;
import org.shouwang.command.store.Receipt;
import org.shouwang.command.student.decision.StudentCommand;
import org.shouwang.contract.Actor;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ClassId;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.GuardianId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.contract.student.StudentEvent.Relation;

/** A student whose name and whose mother's phone number stand nowhere else in the world. */
record Newcomer(StudentId id, GuardianId mother, String name, String phone) {

    static Newcomer enrol(Running running, SchoolId school, ClassId schoolClass) {
        var newcomer =
                new Newcomer(
                        new StudentId(UUID.randomUUID()),
                        new GuardianId(UUID.randomUUID()),
                        rareName(),
                        "137%08d".formatted(RandomGenerator.getDefault().nextInt(100_000_000)));
        UUID id = UUID.randomUUID();
        var context =
                new CommandContext(
                        new CommandId(id),
                        ByteBuffer.allocate(Long.BYTES)
                                .putLong(id.getLeastSignificantBits())
                                .array(),
                        Actor.staff(running.staff("guanli"), Role.ADMINISTRATOR),
                        school,
                        Optional.empty(),
                        Lane.ORDINARY);
        var receipt =
                (Receipt)
                        running.bean(Commands.class)
                                .send(
                                        context,
                                        new StudentCommand.Enrol(
                                                newcomer.id,
                                                school,
                                                Confidential.of("T" + newcomer.phone),
                                                Confidential.of(newcomer.name),
                                                schoolClass,
                                                Boarding.BOARDING,
                                                Optional.of(Confidential.of("3 号楼 402"))),
                                        new StudentCommand.AddGuardian(
                                                newcomer.id,
                                                newcomer.mother,
                                                Relation.MOTHER,
                                                Confidential.of("母" + newcomer.name),
                                                Optional.of(Confidential.of(newcomer.phone))));
        running.bean(CommandProjections.class).await(receipt.lastPosition());
        return newcomer;
    }

    private static String rareName() {
        var name = new StringBuilder("示例");
        for (int i = 0; i < 4; i++) {
            name.append((char) (0x9000 + RandomGenerator.getDefault().nextInt(0x400)));
        }
        return name.toString();
    }
}
