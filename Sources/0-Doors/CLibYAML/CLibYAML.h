/// The only door to libyaml, which tells a YAML text as a row of events.
#ifndef VANTHU_CLIBYAML_H
#define VANTHU_CLIBYAML_H

#include <yaml.h>

#endif
