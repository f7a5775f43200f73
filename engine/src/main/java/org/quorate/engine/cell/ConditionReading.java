package org.quorate.engine.cell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.ModuleName;
import org.quorate.charter.Condition;
import org.quorate.charter.Glob;
import org.quorate.charter.Who;

/** One condition of the column When. */
final class ConditionReading {
  private static final Phrase ALWAYS = Phrase.of("always|in all cases|any change", "始终|总是|一律|任何情况");
  private static final Phrase OTHERWISE =
      Phrase.of("otherwise|anything else|everything else|all else", "其他情况|其他|其它|其余|否则|其余情况");
  private static final Phrase ONLY_PATH =
      Phrase.of("only path|only paths|only the path|only the paths", "仅路径|只有路径|仅涉及路径|仅限路径");
  private static final Phrase PATH = Phrase.of("path|paths|files in|file", "路径|涉及路径|文件路径");
  private static final Phrase MODULE = Phrase.of("module|modules", "模块|涉及模块");
  private static final Phrase NO_LABEL =
      Phrase.of("no label|not label|without label|without the label", "无标签|没有标签|未加标签");
  private static final Phrase LABEL = Phrase.of("label|labels|labelled|labeled", "标签|有标签|带标签");
  private static final Phrase KIND =
      Phrase.of("kind|kinds|type|kind of contribution", "贡献类型|类型|类别");
  private static final Phrase BRANCH =
      Phrase.of("branch|branches|base branch|target branch", "目标分支|分支");
  private static final Phrase AUTHOR = Phrase.of("author is|author", "作者");
  private static final Phrase TITLE =
      Phrase.of("title contains|title includes|title has", "标题包含|标题含有|标题含");
  private static final Phrase FIRST =
      Phrase.of(
          "first contribution|first-time contribution|author's first contribution"
              + "|the author's first contribution",
          "首次贡献|第一次贡献|作者首次贡献");
  private static final Phrase SIGNED = Phrase.of("signed|signed commits", "已签名|提交已签名");
  private static final Phrase UNSIGNED = Phrase.of("unsigned", "未签名|没有签名");
  private static final Phrase DRAFT = Phrase.of("draft|a draft", "草稿|为草稿|是草稿");
  private static final Phrase SET_BY = Phrase.of("set by|added by|applied by|given by", "由");
  private static final Phrase SET = Phrase.of("", "添加|设置|打上|加上");

  private final Cursor cursor;

  private ConditionReading(Cursor cursor) {
    this.cursor = cursor;
  }

  static Condition read(Cursor cursor) {
    return new ConditionReading(cursor).read();
  }

  private Condition read() {
    Condition found = fixed();
    found = found == null ? listed() : found;
    found = found == null ? SizeReading.read(cursor) : found;
    if (found == null) {
      throw cursor.unexpected(
          Helps.write(cursor.language(), "path `docs/**`", "路径 `docs/**`")
              + ", `always` or `otherwise`");
    }
    return found;
  }

  private @Nullable Condition fixed() {
    if (cursor.eat(ALWAYS)) {
      return new Condition.Always();
    }
    if (cursor.eat(OTHERWISE)) {
      return new Condition.Otherwise();
    }
    boolean not = eatNot();
    if (cursor.eat(FIRST)) {
      return new Condition.FirstContribution(not);
    }
    if (cursor.eat(SIGNED)) {
      return new Condition.Signed(not);
    }
    if (cursor.eat(UNSIGNED)) {
      return new Condition.Signed(!not);
    }
    if (cursor.eat(DRAFT)) {
      return new Condition.Draft(not);
    }
    if (not) {
      int to = Math.max(Extent.of(cursor), cursor.at() + (cursor.atEnd() ? 0 : 1));
      throw cursor.wrong(
          CellCode.NOT_UNDERSTOOD,
          cursor.offset(),
          cursor.quoted(cursor.at(), to) + " cannot be negated",
          "say what it is, and make another row `otherwise`");
    }
    return null;
  }

  /** {@code not label} is a condition of its own. */
  private boolean eatNot() {
    return !cursor.sees(NO_LABEL) && cursor.eat(Words.NOT);
  }

  private @Nullable Condition listed() {
    if (cursor.eat(ONLY_PATH)) {
      return new Condition.Path(globs("only path `docs/**`", "仅路径 `docs/**`"), true);
    }
    if (cursor.eat(PATH)) {
      return new Condition.Path(globs("path `docs/**`", "路径 `docs/**`"), false);
    }
    if (cursor.eat(MODULE)) {
      return new Condition.Module(modules());
    }
    if (cursor.eat(NO_LABEL)) {
      return new Condition.Label(quotedText("label"), null, true);
    }
    if (cursor.eat(LABEL)) {
      return label();
    }
    if (cursor.eat(KIND)) {
      return new Condition.OfKind(Kinds.list(cursor));
    }
    if (cursor.eat(BRANCH)) {
      return new Condition.Branch(globs("branch `main`", "分支 `main`"));
    }
    if (cursor.eat(TITLE)) {
      return new Condition.TitleContains(quotedText("title contains"));
    }
    return cursor.eat(AUTHOR) ? AuthorReading.read(cursor) : null;
  }

  private List<Glob> globs(String english, String chinese) {
    List<Glob> globs = Globs.list(cursor, Helps.write(cursor.language(), english, chinese));
    refuseListAnd();
    return globs;
  }

  /** path `a` and `b` could want both. */
  private void refuseListAnd() {
    int from = cursor.at();
    int offset = cursor.offset();
    boolean joined =
        (cursor.eat(Words.AND) || cursor.eat(Words.OR) || cursor.eat(Words.LOOSE_AND))
            && cursor.seesCode();
    cursor.moveTo(from);
    if (joined) {
      throw cursor.wrong(
          CellCode.AMBIGUOUS,
          offset,
          "it is not clear whether one or each of the patterns must match",
          "separate them by commas: one of them is enough");
    }
  }

  private List<ModuleName> modules() {
    String help = Helps.write(cursor.language(), "module net", "模块 net");
    return Lists.read(
        cursor,
        Lists.Joined.BY_COMMAS,
        () -> ModuleName.of(Names.upTo(cursor, Named.Kind.MODULE, help)));
  }

  private Condition label() {
    String label = quotedText("label");
    if (!cursor.eat(SET_BY)) {
      return new Condition.Label(label, null, false);
    }
    Who who = People.either(cursor, SET);
    cursor.eat(SET);
    return new Condition.Label(label, who, false);
  }

  private String quotedText(String keyword) {
    int offset = cursor.offset();
    String help = "write `` " + keyword + " `...` ``, the text in back-ticks";
    String code = cursor.eatCode();
    if (code != null && !code.isBlank()) {
      return code.strip();
    }
    int from = cursor.at();
    int to = Extent.of(cursor, SET_BY);
    if (code != null || to == from) {
      throw cursor.wrong(CellCode.INCOMPLETE, offset, "no text follows `" + keyword + "`", help);
    }
    if (cursor.flat().cutAround(from, to)) {
      throw cursor.wrong(
          CellCode.MARKUP_CHANGED, offset, "Markdown takes marks out of the text here", help);
    }
    cursor.moveTo(to);
    return cursor.flat().written(from, to).strip();
  }
}
