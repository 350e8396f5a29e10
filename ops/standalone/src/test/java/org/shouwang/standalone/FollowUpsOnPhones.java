package org.shouwang.standalone;

import java.time.Duration;

/** What comes again and again: the counselor sees the student, the team looks at the level. */
final class FollowUpsOnPhones {

    private final Phones phones;

    FollowUpsOnPhones(Phones phones) {
        this.phones = phones;
    }

    void seen() {
        Phone counselor =
                phones.file("xinli1").begins("跟进").answers("通过什么方式", "当面").answers("学生情况", "平稳");
        counselor.answers("谈话要点", "睡眠好一些").shot("38-follow-up").sends().readsThatItIsRecorded("跟进");
        phones.did("xinli1", "跟进");
    }

    void seenAfter(Duration... each) {
        for (Duration one : each) {
            phones.pass(one);
            seen();
        }
    }

    void levelReviewed() {
        Phone lead = phones.file("zuzhang").begins("等级复核").answers("复核结论", "不变");
        lead.answers("依据", "两人讨论，平稳");
        lead.answers("还有谁在场", "心示例甲").shot("39-review").sends().readsThatItIsRecorded("等级复核");
        phones.did("zuzhang", "等级复核");
    }

    /** The counselor proposes it, and cannot confirm it; the lead does. */
    void ended(Phone counselor) {
        counselor.taps("记录其他、评估、豁免、结束").taps("提议结束处置");
        counselor.answers("理由", "跟进平稳").sends();
        counselor.reads("等第二人确认：结束处置", "须由另一人确认").isNotOffered("确认结束");
        phones.did("xinli1", "提议结束处置");

        phones.of("zuzhang").opens("/today").reads("等您确认：结束处置");
        Phone lead = phones.file("zuzhang");
        lead.taps("确认结束").reads("心示例甲提议结束这次处置", "跟进平稳").shot("44-ending").sends();
        lead.reads("没有进行中的处置");
        phones.did("zuzhang", "处置结束");
    }
}
