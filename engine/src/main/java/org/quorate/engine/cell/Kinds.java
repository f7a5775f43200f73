package org.quorate.engine.cell;

import java.util.EnumSet;
import java.util.Set;
import org.quorate.contribution.Kind;

/** Kinds of contributions. */
final class Kinds {
  private static final Choice<Kind> KINDS =
      Choice.of(Kind.CODE, "code|source|source code|sources", "代码|源代码")
          .or(Kind.DOCUMENTATION, "documentation|docs|doc|documents|document", "文档")
          .or(Kind.DATA, "data|dataset|datasets", "数据|数据集")
          .or(Kind.MODEL, "model|models|weights", "模型|权重")
          .or(Kind.DESIGN, "design|designs", "设计")
          .or(Kind.TRANSLATION, "translation|translations|localisation|localization|i18n", "翻译|本地化")
          .or(Kind.GOVERNANCE, "governance|charter", "治理|章程");

  private Kinds() {}

  static Set<Kind> list(Cursor cursor) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    Lists.read(
        cursor,
        Lists.Joined.BY_COMMAS,
        () -> kinds.add(KINDS.read(cursor, "write a kind such as `documentation`")));
    return kinds;
  }
}
