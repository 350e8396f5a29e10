package org.shouwang.plan.document;

/**
 * What the reader of documents says, in both languages: what is wrong and what to write instead.
 */
final class Messages {

    private Messages() {}

    static Text tooLarge() {
        return new Text("文档超过 1 MiB，无法读取。", "The document is larger than 1 MiB.");
    }

    static Text notUtf8() {
        return new Text(
                "文档不是 UTF-8 编码，请另存为 UTF-8。", "The document is not UTF-8; save it as UTF-8.");
    }

    static Text empty() {
        return new Text("文档是空的。", "The document is empty.");
    }

    static Text secondDocument() {
        return new Text(
                "一个文件只写一份预案，请删去第二个“---”以后的内容。",
                "One file holds one plan: remove what follows the second \"---\".");
    }

    static Text notYaml() {
        return new Text(
                "此处不是正确的 YAML，请检查缩进、引号和冒号。",
                "This is not YAML: check the indentation, quotes and colons.");
    }

    static Text alias() {
        return new Text(
                "不支持 YAML 别名（*），请把内容写全。",
                "YAML aliases (*) are not supported: write the content out.");
    }

    static Text twice(String key) {
        return new Text("“" + key + "”写了两次，只留一个。", "\"" + key + "\" is written twice: keep one.");
    }

    static Text unknownKey(String key, String allowed) {
        return new Text(
                "不认识“" + key + "”。此处可以写：" + allowed + "。",
                "\"" + key + "\" is not known here. You can write: " + allowed + ".");
    }

    static Text missing(String key) {
        return new Text("缺少“" + key + "”。", "\"" + key + "\" is missing.");
    }

    static Text wants(String zh, String en) {
        return new Text("此处应写" + zh + "。", "Write " + en + " here.");
    }

    static Text notOneOf(String value, String allowed) {
        return new Text(
                "“" + value + "”不在可选值中。可以写：" + allowed + "。",
                "\"" + value + "\" is not one of: " + allowed + ".");
    }

    static Text notAnId(String value) {
        return new Text(
                "“" + value + "”不能作编号：只用小写字母、数字和连字符，以字母开头，不超过 64 个字符。",
                "\""
                        + value
                        + "\" is no id: use lower-case letters, digits and hyphens, a letter first,"
                        + " at most 64.");
    }

    static Text duplicate(String what, String id) {
        return new Text(
                "编号“" + id + "”重复（" + what + "）。",
                "The id \"" + id + "\" is used twice (" + what + ").");
    }

    static Text unknownReference(String what, String id) {
        return new Text(
                "没有编号为“" + id + "”的条目（" + what + "）。",
                "There is no \"" + id + "\" among the " + what + ".");
    }

    static Text cycle(String path) {
        return new Text(
                "步骤互相等待，成了环：" + path + "。请去掉其中一个依赖。",
                "These steps wait for one another: " + path + ". Remove one of the links.");
    }

    static Text attributeNotOfKind(String attribute, String kinds, String allowed) {
        return new Text(
                "事实 " + kinds + " 没有属性“" + attribute + "”。可以写：" + allowed + "。",
                "The facts "
                        + kinds
                        + " have no \""
                        + attribute
                        + "\". You can write: "
                        + allowed
                        + ".");
    }

    static Text notInEvidence() {
        return new Text(
                "“没有发生”不能证明一个步骤已完成，请把 not 移到 when。",
                "An absence cannot prove a step done: move \"not\" to \"when\".");
    }

    static Text exactlyOne(String keys) {
        return new Text("下列各项只能写一个，也必须写一个：" + keys + "。", "Write exactly one of: " + keys + ".");
    }

    static Text between(int least, int most) {
        return new Text(
                "此处应写 " + least + " 到 " + most + " 的整数。",
                "Write a whole number from " + least + " to " + most + " here.");
    }

    static Text endless() {
        return new Text(
                "只有最后一段不写 times，其余各段必须写。",
                "Every phase but the last needs \"times\", and the last has none.");
    }

    static Text noCadence(String levels) {
        return new Text("以下等级没有写频次：" + levels + "。", "There is no cadence for: " + levels + ".");
    }

    static Text gateMissing(String gate) {
        return new Text(
                "gates 中缺少“" + gate + "”的规则。",
                "The rule for \"" + gate + "\" is missing in gates.");
    }

    static Text sameNeutral() {
        return new Text(
                "两个等级对应同一个 neutral 值，无法比较轻重。",
                "Two levels have the same neutral value, so neither is graver.");
    }

    static Text twoPersons() {
        return new Text(
                "结束、降级和关闭预警都要两个人：一人提出，另一人确认。请写 2。",
                "Ending, lowering and dismissing take two people, of whom one proposes and"
                        + " another confirms: write 2.");
    }

    static Text outsider(String role) {
        return new Text(
                "“" + role + "”在校外，不能登录，不能提出或确认。",
                "\""
                        + role
                        + "\" stands outside and cannot sign in, so it neither proposes nor"
                        + " confirms.");
    }
}
