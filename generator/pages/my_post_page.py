"""The way from a department to one's own post: every post on one page, by department."""

from generator.pages.blocks import Fact, Facts, Paragraph
from generator.pages.desk import Desk
from generator.pages.page import Page
from generator.pages.relations import NO_DEPARTMENT
from generator.pages.sections import fill_page, make_cell
from generator.pages.words import Target, plain

MY_POST = Target("page", "my-post")

_HINT = "选择所在部门的岗位，查看本岗位的职责、承办的职权和环节、负责的风险点和应落实的防控措施。"


def lay_out_my_post(desk: Desk) -> Page:
    """Return the page on which a member of staff finds the own post."""
    groups = [(None, "单位领导"), *((each.id, each.name) for each in desk.public.departments)]
    groups.append((NO_DEPARTMENT, "所属部门未登记"))
    facts = tuple(
        Fact(name, make_cell(desk.list_names("post", [post.id for post in posts])))
        for department, name in groups
        if (posts := desk.posts_in.get(department, ()))
    )
    return Page(
        target=MY_POST,
        kind="my-post",
        title="我的岗位",
        place="my-post",
        blocks=fill_page((Paragraph(plain(_HINT)), Facts(facts)) if facts else (), "没有登记岗位。"),
        description="按部门查找自己的岗位。",
        parent=Target("page", "home"),
    )
