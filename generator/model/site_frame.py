"""网站: what frames the public site as a government site is framed; only what is written here is shown."""

from typing import Annotated

from generator.model.declaration import Part, shown
from generator.model.texts import CodeText, LineText, WebAddress


class WebLink(Part):
    """A name that leads to another site, where an address is given."""

    name: Annotated[LineText, shown("名称")]
    href: Annotated[WebAddress | None, shown("网址")] = None


class SiteFrame(Part):
    """网站: header and footer of the public site, after 政府网站发展指引（国办发〔2017〕47号）."""

    portal: Annotated[WebLink | None, shown("上级网站")] = None
    header: Annotated[tuple[LineText, ...], shown("页头文字")] = ()
    name: Annotated[LineText | None, shown("网站名称")] = None
    domain: Annotated[CodeText | None, shown("网站域名")] = None
    code: Annotated[CodeText | None, shown("网站标识码")] = None
    sponsor: Annotated[LineText | None, shown("主办单位")] = None
    organizer: Annotated[LineText | None, shown("承办单位")] = None
    contact: Annotated[LineText | None, shown("联系方式")] = None
    icp: Annotated[WebLink | None, shown("ICP备案号")] = None
    police: Annotated[WebLink | None, shown("公网安备号")] = None
    mark: Annotated[WebLink | None, shown("党政机关标识")] = None
