package org.quorate.engine.cdi;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.MetaAnnotations;
import jakarta.enterprise.inject.build.compatible.spi.ScannedClasses;
import jakarta.enterprise.inject.build.compatible.spi.SkipIfPortableExtensionPresent;

/** Adds the beans in CDI Lite. */
@SkipIfPortableExtensionPresent(PortableExtension.class)
public class LiteExtension implements BuildCompatibleExtension {

  /** Adds the beans, and the annotations that a container does not find in an archive it skips. */
  @Discovery
  public void add(ScannedClasses classes, MetaAnnotations annotations) {
    Beans.ALL.forEach(bean -> classes.add(bean.getName()));
    annotations.addQualifier(Asked.class);
    annotations.addQualifier(Answered.class);
    annotations.addInterceptorBinding(Governed.class);
  }
}
